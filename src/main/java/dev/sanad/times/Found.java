package dev.sanad.times;

/**
 * Something that was read out of words.
 *
 * @param next the place after its last word
 */
record Found<T>(T value, int next) {}
