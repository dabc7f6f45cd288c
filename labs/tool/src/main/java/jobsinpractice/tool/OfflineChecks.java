package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jobsinpractice.testkit.CommandNames;

/**
 * Checks for doctor that the course works without a network, and downloads what is missing. A
 * machine is ready only if Maven has run everything offline.
 */
final class OfflineChecks {
  private final MavenLibraries libraries;
  private final Consumer<String> report;

  /**
   * @param report prints a step that takes long, before the step begins
   */
  OfflineChecks(MavenLibraries libraries, Consumer<String> report) {
    this.libraries = libraries;
    this.report = report;
  }

  /**
   * @param kit whether to download also what {@code ./mvnw -Pkit verify} needs
   */
  List<Finding> all(boolean kit) {
    List<Finding> found = new ArrayList<>();
    found.add(labs());
    if (kit) {
      found.add(check(MavenLibraries.Part.KIT, "./mvnw -Pkit verify finds its libraries"));
    } else if (!libraries.known(MavenLibraries.Part.KIT)) {
      found.add(
          Finding.note(
              "./mvnw -Pkit verify, the check of the whole project, may still need a network.",
              CommandNames.lab("doctor --kit")
                  + " tries it offline, and downloads what is missing"));
    }
    return found;
  }

  private Finding labs() {
    return check(MavenLibraries.Part.LABS, "The labs and the chapters' examples work");
  }

  private Finding check(MavenLibraries.Part part, String works) {
    Finding fine = Finding.fine(works + " without a network");
    if (libraries.known(part)) {
      return fine;
    }
    report.accept(
        "Running Maven offline to see which libraries are missing; this takes about a minute ...");
    MavenProgress progress = libraries.progress(report);
    try {
      if (libraries.worksOffline(part)) {
        return fine;
      }
      if (libraries.lacksLibraries()) {
        report.accept(
            "Downloading them, and running Maven offline again; this takes some minutes ...");
        if (libraries.download(part) && libraries.worksOffline(part)) {
          return fine;
        }
      }
    } finally {
      progress.close();
    }
    return libraries.lacksLibraries()
        ? Finding.broken(
            "Maven lacks libraries, and cannot download them: " + libraries.why(),
            "connect to the network, and run " + again(part) + "; see .lab/offline.log")
        : Finding.broken(
            "Maven cannot run the course offline: " + libraries.why(),
            "see .lab/offline.log, fix the problem that it names, and run " + again(part));
  }

  private static String again(MavenLibraries.Part part) {
    boolean kit = part == MavenLibraries.Part.KIT;
    return CommandNames.lab(kit ? "doctor --kit" : "doctor") + " again";
  }
}
