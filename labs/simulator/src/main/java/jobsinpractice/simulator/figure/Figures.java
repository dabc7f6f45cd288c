package jobsinpractice.simulator.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of the chapters, and their list with the alt texts: draws them, finds stale ones. */
public final class Figures {
  private static final String LIST = "README.md";

  private final Path folder;
  private final List<FigureEntry> entries;

  /** Opens the chapters' folder of figures. */
  public Figures(Path folder) {
    this(folder, Gallery.all(folder));
  }

  Figures(Path folder, List<FigureEntry> entries) {
    this.folder = folder;
    this.entries = entries;
  }

  /** Returns the names of the files that are missing or differ from what is drawn now. */
  public List<String> stale() throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> drawn : drawn().entrySet()) {
      Path file = folder.resolve(drawn.getKey());
      // a Windows checkout may have changed the line ends
      boolean same =
          Files.exists(file) && Files.readString(file).replace("\r", "").equals(drawn.getValue());
      if (!same) stale.add(drawn.getKey());
    }
    return stale;
  }

  /** Draws all of them. */
  public void redraw() throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> drawn : drawn().entrySet()) {
      Files.writeString(folder.resolve(drawn.getKey()), drawn.getValue());
    }
  }

  /** Returns each figure's name and text, and the list. */
  Map<String, String> drawn() {
    Map<String, String> drawn = new LinkedHashMap<>();
    for (FigureEntry entry : entries) drawn.put(entry.file(), entry.figure().get().svg());
    drawn.put(LIST, list());
    return drawn;
  }

  private String list() {
    StringBuilder list = new StringBuilder();
    list.append("# The chapters' figures\n\n");
    list.append(
        "Every figure, the chapters that show it, and its alt text. All of these files are\n");
    list.append("drawn by one command (labs/simulator/README.md); do not edit them.\n\n");
    list.append("| figure | chapter | alt text |\n|---|---|---|\n");
    for (FigureEntry entry : entries) {
      list.append("| [").append(entry.file()).append("](").append(entry.file()).append(") | ");
      list.append(entry.chapters()).append(" | ").append(entry.alt()).append(" |\n");
    }
    return list.toString();
  }
}
