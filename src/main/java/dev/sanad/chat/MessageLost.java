package dev.sanad.chat;

/** A message can never be shown, for instance because its room is gone. Published in the transaction that records it. */
public record MessageLost(MessageId message, RoomId room, String reason) {}
