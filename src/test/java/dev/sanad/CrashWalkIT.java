package dev.sanad;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import java.nio.file.Path;

/** In the playground; killed after every third step. */
class CrashWalkIT extends CrashWalkContract {

    @Override
    SanadProcess start(Path folder, int port) {
        return SanadProcess.start(folder, port);
    }

    @Override
    boolean isCrashed(int step) {
        return step % 3 == 2;
    }

    @Override
    ChatClient client(int port) {
        return new PlaygroundClient(port);
    }
}
