package dev.sanad.chat;

/** A room can never be made, for instance because the bot may not. Published in the transaction that records it. */
public record RoomLost(RoomId room, String reason) {}
