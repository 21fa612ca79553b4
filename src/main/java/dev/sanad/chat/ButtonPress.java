package dev.sanad.chat;

/** A button as somebody pressed it. */
public record ButtonPress(Caller caller, Room room, ActionId action) {}
