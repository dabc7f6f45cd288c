package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.Skeleton;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;

/** What every command needs: the labs, the progress file, and the terminal. */
final class Course {
  private final Labs labs;
  private final Path here;
  private final Terminal terminal;
  private final ProgressFile progress;

  /**
   * @param here the folder that the learner is in
   */
  Course(Labs labs, Path here, Terminal terminal) {
    this.labs = labs;
    this.here = here;
    this.terminal = terminal;
    this.progress = new ProgressFile(labs.state());
  }

  Labs labs() {
    return labs;
  }

  Terminal terminal() {
    return terminal;
  }

  ProgressFile progress() {
    return progress;
  }

  /** Returns the folder that the learner is in. */
  Path here() {
    return here;
  }

  /** A path as the learner would type it: inside the course relative to where they are. */
  String shown(Path path) {
    Path from = here.startsWith(labs.root()) ? here : labs.root();
    return path.startsWith(labs.root()) ? from.relativize(path).toString() : path.toString();
  }

  /** A path that can be pasted into a command, from where the learner is. */
  String pasted(Path path) {
    Path known = here.startsWith(labs.root()) ? here.relativize(path) : path;
    String text = known.toString().isEmpty() ? "." : known.toString();
    boolean plain = text.matches("[A-Za-z0-9_./-]+");
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The lab with this number; without one, the lab in hand. */
  LabHome lab(Integer number) {
    return number == null ? inHand() : labs.lab(number);
  }

  /** The lab whose folder the learner is in, else the one last worked on, else the first. */
  LabHome inHand() {
    Optional<LabHome> around = labs.around(here);
    if (around.isPresent()) {
      return around.get();
    }
    List<LabHome> all = labs.all();
    if (all.isEmpty()) {
      throw new UserError(
          labs.root().resolve("labs") + " has no labs in it.", "git checkout -- labs");
    }
    int current = progress.current().orElse(all.get(0).number());
    return all.stream().filter(lab -> lab.number() == current).findFirst().orElse(all.get(0));
  }

  /** Returns whether the learner has changed anything in it. */
  boolean touched(LabHome lab) {
    try {
      return !Skeleton.of(lab).drift().isEmpty();
    } catch (UncheckedIOException e) {
      return true; // half a character at the end of a file: only a learner can have made that
    }
  }

  /** Returns a lab's progress: as remembered for exactly this code, else by running its tests. */
  LabProgress standing(LabHome lab) {
    if (!touched(lab)) {
      return LabProgress.untouched(lab.number(), lab.redList().tasks());
    }
    Optional<LabProgress> known = progress.recall(lab.number(), fingerprint(lab));
    if (known.isPresent()) {
      return known.get();
    }
    try (WarmRunner runner = WarmRunner.start()) {
      return examine(lab, runner);
    }
  }

  LabProgress examine(LabHome lab, WarmRunner runner) {
    String fingerprint = fingerprint(lab); // before the run: what is saved meanwhile was not tested
    return note(lab, fingerprint, runner.run(lab));
  }

  /** Remembers the result of a run. */
  LabProgress note(LabHome lab, String fingerprint, Verdicts verdicts) {
    LabProgress standing = LabProgress.of(verdicts, lab.redList().tasks());
    // A run without Redis shows nothing about the code.
    if (!MachineTroubles.in(verdicts)) {
      progress.remember(fingerprint, standing);
    }
    LastRun.of(verdicts).write(labs.state(), lab.number());
    return standing;
  }

  /** The same for the same code and the same tests. */
  String fingerprint(LabHome lab) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files(lab.dir().resolve("src"))) {
        digest.update(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      return "unreadable";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
