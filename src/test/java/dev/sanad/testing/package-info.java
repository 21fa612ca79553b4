/** What tests share: the product as a process, the playground's API as a client, a browser. */
@NullMarked
package dev.sanad.testing;

import org.jspecify.annotations.NullMarked;
