package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many mutants of a lab's solution its tests notice.
 *
 * @param killed mutants that make a test fail
 * @param equivalent survivors that the lab lists as equivalent
 * @param all mutants that compile
 * @param survivors the others, by the names that the list would need
 * @param problems why the lab does not pass; empty if it does
 */
public record MutantResult(
    int lab, int killed, int equivalent, int all, List<String> survivors, List<String> problems) {
  public MutantResult {
    survivors = List.copyOf(survivors);
    problems = List.copyOf(problems);
  }

  /** Returns the last result for a lab, unless its code, tests, or list have changed since. */
  static Optional<MutantResult> lastOf(LabHome lab) {
    String[] kept = TextFiles.read(file(lab)).strip().split(" ");
    if (kept.length != 4 || !kept[3].equals(fingerprint(lab))) {
      return Optional.empty();
    }
    int[] counts = Stream.of(kept).limit(3).mapToInt(Integer::parseInt).toArray();
    return Optional.of(
        new MutantResult(lab.number(), counts[0], counts[1], counts[2], List.of(), List.of()));
  }

  void keep(LabHome lab) {
    String counts = killed + " " + equivalent + " " + all;
    TextFiles.write(file(lab), counts + " " + fingerprint(lab) + "\n");
  }

  private static Path file(LabHome lab) {
    return lab.solutionDir().resolve("target/mutants.txt");
  }

  private static String fingerprint(LabHome lab) {
    int code = TextFiles.readAll(lab.solutionSources(), "").hashCode();
    int tests = TextFiles.readAll(lab.tests(), "").hashCode();
    int equivalent = TextFiles.read(EquivalentMutants.file(lab)).hashCode();
    return Integer.toHexString(Objects.hash(code, tests, equivalent));
  }

  /** Returns the survivors as a page for the lab's author. */
  public String page() {
    StringBuilder out = new StringBuilder("## Lab " + lab + ": " + this + "\n\n");
    survivors.forEach(name -> out.append("- ").append(name).append('\n'));
    return out.append('\n').toString();
  }

  @Override
  public String toString() {
    return killed + " of " + all + (equivalent == 0 ? "" : ", " + equivalent + " equivalent");
  }
}
