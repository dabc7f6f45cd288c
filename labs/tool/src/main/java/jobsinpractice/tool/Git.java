package jobsinpractice.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs git in the course's own folder: only plumbing commands, never a hook or an editor. */
final class Git {
  private final Path root;
  private final Map<String, String> environment = new HashMap<>();

  /** The result of a git command; {@code code} is 0 when it worked. */
  record Said(int code, String out, String error) {
    boolean worked() {
      return code == 0;
    }
  }

  private Git(Path root) {
    this.root = root;
  }

  /**
   * Returns empty when this folder is not a clone: a zip download, or a folder inside another
   * clone.
   */
  static Optional<Git> of(Path root) {
    Git git = new Git(root);
    try {
      Said top = git.say("rev-parse", "--show-toplevel");
      boolean clone =
          top.worked() && Path.of(top.out().strip()).toRealPath().equals(root.toRealPath());
      return clone ? Optional.of(git) : Optional.empty();
    } catch (IOException | UserError e) {
      return Optional.empty(); // no git on this machine
    }
  }

  /** Returns a git with its own index: the learner's is neither read nor written. */
  Git withIndex(Path index) {
    Git other = new Git(root);
    other.environment.putAll(environment);
    other.environment.put("GIT_INDEX_FILE", index.toString());
    return other;
  }

  Git with(String name, String value) {
    Git other = new Git(root);
    other.environment.putAll(environment);
    other.environment.put(name, value);
    return other;
  }

  /** Runs git and returns its output; throws when git refuses. */
  String run(String... words) {
    return run(new byte[0], words);
  }

  String run(byte[] input, String... words) {
    Said said = say(input, words);
    if (!said.worked()) {
      String why = said.error().lines().findFirst().orElse("exit code " + said.code());
      throw new UserError("git " + words[0] + " failed: " + why, "run git status in " + root);
    }
    return said.out().strip();
  }

  Said say(String... words) {
    return say(new byte[0], words);
  }

  private Said say(byte[] input, String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    // Inside one of the learner's hooks, these variables would send git to another folder.
    List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
        .forEach(builder.environment()::remove);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      CompletableFuture<byte[]> error = CompletableFuture.supplyAsync(() -> all(process));
      CompletableFuture<Void> feed = CompletableFuture.runAsync(() -> feed(process, input));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      process.getInputStream().transferTo(out);
      feed.join();
      int code = process.waitFor();
      return new Said(
          code,
          out.toString(StandardCharsets.UTF_8),
          new String(error.join(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserError(
          "git cannot be started: " + e.getMessage(), "install git, and put it on the PATH");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted while git was running", "run it again");
    }
  }

  private static byte[] all(Process process) {
    try {
      return process.getErrorStream().readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(input);
    } catch (IOException e) {
      // git did not read all of it; its exit code shows why
    }
  }

  boolean has(String ref) {
    return say("rev-parse", "--verify", "--quiet", ref + "^{commit}").worked();
  }

  /** Writes the files of a tree under a folder, so that they can be read as files. */
  void export(String tree, Path folder, String... under) throws IOException {
    Path index = Files.createTempFile(folder, "export", ".index");
    Files.delete(index); // git treats an empty file as a broken index
    Git git = withIndex(index);
    git.run("read-tree", tree);
    List<String> list = new ArrayList<>(List.of("ls-files", "-z", "--"));
    list.addAll(List.of(under));
    byte[] names = git.say(list.toArray(String[]::new)).out().getBytes(StandardCharsets.UTF_8);
    git.run(names, "checkout-index", "-z", "--stdin", "--prefix=" + folder + "/");
    Files.deleteIfExists(index);
  }
}
