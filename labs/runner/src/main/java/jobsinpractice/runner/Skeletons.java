package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes skeletons again from their solutions: {@code labs/lab skeletons [N…]}. For authors; it
 * overwrites what is in the lab's folder.
 */
public final class Skeletons {
  static final String FIX = " (labs/lab skeletons makes it again)";

  private Skeletons() {}

  /** Arguments: lab numbers; none means every lab. */
  public static void main(String[] args) {
    Labs labs = Labs.find(Path.of(""));
    List<LabHome> chosen =
        args.length == 0
            ? labs.all()
            : List.of(args).stream().map(Integer::parseInt).map(labs::lab).toList();
    for (LabHome lab : chosen) {
      List<String> changed = write(lab);
      System.out.println(
          lab + ": " + (changed.isEmpty() ? "as it was" : String.join(", ", changed)));
    }
  }

  /** Writes the lab's skeleton over what is there; returns what differed before. */
  public static List<String> write(LabHome lab) {
    Skeleton skeleton = Skeleton.of(lab);
    List<String> drift = skeleton.drift();
    skeleton.writeTo(lab.dir());
    return drift;
  }
}
