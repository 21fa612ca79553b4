package dev.sanad.chat;

/**
 * All people there are have been told of by {@link PersonSeen}: who is not known now is nobody. Published at the start by a
 * platform that knows them all, so that names which lead nowhere can stop the start.
 */
public record EverybodyKnown() {}
