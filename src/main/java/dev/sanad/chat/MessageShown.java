package dev.sanad.chat;

/** A platform has shown a message or its newest content. Published in the transaction that records it. */
public record MessageShown(MessageId message) {}
