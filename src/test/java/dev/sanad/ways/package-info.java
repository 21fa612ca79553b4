/** Every way into the product, asked by everybody in every state of an incident. */
@NullMarked
package dev.sanad.ways;

import org.jspecify.annotations.NullMarked;
