package dev.sanad;

import dev.sanad.testing.ChatClient;
import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.SanadProcess;
import java.nio.file.Path;

class CrashWalkIT extends CrashWalkContract {

    @Override
    SanadProcess start(Path folder, int port) {
        return SanadProcess.start(folder, port);
    }

    @Override
    ChatClient client(int port) {
        return new PlaygroundClient(port);
    }
}
