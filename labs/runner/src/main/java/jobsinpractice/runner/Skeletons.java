package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.List;

/**
 * Rebuilds skeletons from their solutions, for {@code labs/lab skeletons [N…]}. For authors: it
 * overwrites the code in the lab's folder.
 */
public final class Skeletons {
  static final String FIX = " (run labs/lab skeletons)";

  private Skeletons() {}

  /** Rebuilds the skeletons of these lab numbers; without arguments, of every lab. */
  public static void main(String[] args) {
    Labs labs = Labs.find(Path.of(""));
    List<LabHome> chosen =
        args.length == 0
            ? labs.all()
            : List.of(args).stream().map(Integer::parseInt).map(labs::lab).toList();
    for (LabHome lab : chosen) {
      List<String> changed = write(lab);
      System.out.println(
          lab + ": " + (changed.isEmpty() ? "unchanged" : String.join(", ", changed)));
    }
  }

  /** Overwrites the lab's code with its skeleton; returns what differed before. */
  public static List<String> write(LabHome lab) {
    Skeleton skeleton = Skeleton.of(lab);
    List<String> drift = skeleton.drift();
    skeleton.writeTo(lab.dir());
    return drift;
  }
}
