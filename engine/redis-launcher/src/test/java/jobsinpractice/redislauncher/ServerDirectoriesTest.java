package jobsinpractice.redislauncher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The directories of temporary servers")
class ServerDirectoriesTest {
  private static final int DIRECTORIES = 500;

  private final List<Path> created = new ArrayList<>();

  @AfterEach
  void deleteThem() {
    created.forEach(ServerDirectories::delete);
  }

  @Test
  @DisplayName("stay, although other JVMs clean up while they are created")
  void createdDuringACleanUp() {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> cleaner =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                ServerDirectories.reap();
              }
            });
    try {
      for (int i = 0; i < DIRECTORIES; i++) {
        created.add(ServerDirectories.newDirectory());
      }
    } finally {
      done.set(true);
      cleaner.join();
    }

    assertThat(created).allMatch(directory -> Files.exists(directory.resolve("owner")));
  }
}
