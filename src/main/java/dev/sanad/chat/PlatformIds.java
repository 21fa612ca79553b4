package dev.sanad.chat;

/** What the ids of a platform's people look like, so that each platform is asked about its own. */
public interface PlatformIds {

    /** What people call the platform. */
    String place();

    /** Whether a name in a configuration file, with or without the workspace, looks like one. */
    boolean isOne(String name);
}
