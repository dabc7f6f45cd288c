package jobsinpractice.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes sure that the kit writes only inside the clone: a link could lead anywhere. */
public final class Links {
  private Links() {}

  /**
   * Returns the path if neither it nor a folder between it and the top of the clone is a link;
   * throws {@link LabProblem}, one line, before anything is written.
   */
  public static Path refuse(Path path) {
    Path link = null;
    for (Path at = path.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        if (link != null) {
          throw new LabProblem(
              at.relativize(link)
                  + " is a link to "
                  + target(link)
                  + ", and the course does not write through links; replace it with a real file or folder");
        }
        return path; // The top of the clone; a link above it is the learner's own choice.
      }
      if (Files.isSymbolicLink(at)) {
        link = at;
      }
    }
    return path;
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + link, e);
    }
  }
}
