package dev.sanad.slack;

import com.slack.api.util.thread.ExecutorServiceProvider;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * As many threads as there are calls. In the SDK, a call holds its thread until its method's turn comes: with a few threads, those
 * that wait for a slow method keep every other one waiting.
 */
final class SlackThreads implements ExecutorServiceProvider {

    private final String id = UUID.randomUUID().toString();

    @Override
    public ExecutorService createThreadPoolExecutor(String name, int size) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    @Override
    public ScheduledExecutorService createThreadScheduledExecutor(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** By which the SDK ends the threads of one and not those of another. */
    @Override
    public String getInstanceId() {
        return id;
    }
}
