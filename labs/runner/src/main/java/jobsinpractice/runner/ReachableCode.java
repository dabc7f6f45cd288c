package jobsinpractice.runner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The compiled code of a lab and its tests, and which part of it a test class can reach: its own
 * methods, and each class and method that this code names, directly or through other code. It
 * rather counts too much. A method counts if any code that is reached calls a method of its name,
 * and if the JDK, the engine, or JUnit may call it. Any code may read a resource, so all resources
 * count.
 */
final class ReachableCode {
  private static final String CLASS = ".class";
  private static final String OBJECT = "java/lang/Object";
  private static final Set<String> OF_OBJECT = Set.of("toString", "equals", "hashCode");

  /** Code that uses one of these may also call methods whose names stand in a text. */
  private static final Set<String> REFLECTS =
      Set.of("getMethod", "getDeclaredMethod", "findVirtual", "findStatic", "findSpecial", "bind");

  /** Code that uses one of these may also call any method, but see {@link #ASKS_ANNOTATION}. */
  private static final Set<String> LISTS_METHODS = Set.of("getMethods", "getDeclaredMethods");

  /** Calls only methods that have an annotation, and all of those count. */
  private static final String ASKS_ANNOTATION = "isAnnotationPresent";

  /** Code that uses one of these may put a class's name together. */
  private static final Set<String> LOADS_CLASSES = Set.of("forName", "loadClass");

  /** Code that names one of these may also run the classes that a resource names. */
  private static final List<String> LOADS_SERVICES =
      List.of("java/util/ServiceLoader", "jobsinpractice/cli/");

  /** By their full names with slashes. */
  private final Map<String, ClassParts> classes = new HashMap<>();

  private final Map<String, byte[]> resources = new TreeMap<>();
  private final byte[] resourcesDigest;
  private final Set<String> packages;

  /** The names of classes in each text. */
  private final Map<String, List<String>> namesIn = new HashMap<>();

  private ReachableCode(Map<String, ClassParts> known, List<Path> folders) throws IOException {
    for (Path folder : folders) {
      read(folder, known);
    }
    packages =
        classes.keySet().stream()
            .map(ReachableCode::packageOf)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    MessageDigest digest = sha256();
    resources.forEach((name, bytes) -> add(digest, name, bytes));
    resourcesDigest = digest.digest();
  }

  /**
   * @param known the classes that were read before, by their bytes as a text
   * @param folders in the order of the class path
   */
  static ReachableCode in(ConcurrentHashMap<String, ClassParts> known, Path... folders)
      throws IOException {
    return new ReachableCode(known, List.of(folders));
  }

  private void read(Path folder, Map<String, ClassParts> known) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = TextFiles.name(folder, file);
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith(CLASS)) {
          classes.putIfAbsent(
              name.substring(0, name.length() - CLASS.length()),
              known.computeIfAbsent(new String(bytes, ISO_8859_1), any -> ClassParts.of(bytes)));
        } else {
          resources.putIfAbsent(name, bytes);
        }
      }
    }
  }

  /** Returns a digest of all that a test class can reach. */
  String digestFor(String testClass) {
    MessageDigest digest = sha256();
    new Search(testClass.replace('.', '/'))
        .reached.forEach(
            (type, reached) -> {
              for (ClassParts.Part part : classes.get(type).parts()) {
                if (reached.contains(part)) {
                  add(digest, type, part.digest());
                }
              }
            });
    digest.update(resourcesDigest);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Follows names from one test class until nothing new is found. */
  private final class Search {
    final Map<String, Set<ClassParts.Part>> reached = new TreeMap<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final String testClass;
    private boolean loadsServices;
    private boolean reflects;
    private boolean listsMethods;

    /** Classes with a parent outside the lab, and the parents of these classes. */
    private final Set<String> calledFromOutside = new HashSet<>();

    Search(String testClass) {
      this.testClass = testClass;
      open.add(testClass);
      // A class without a package has a name that may stand anywhere.
      classes.keySet().stream().filter(name -> packageOf(name).isEmpty()).forEach(open::add);
      int before = -1;
      while (before < size()) {
        before = size();
        while (!open.isEmpty()) {
          String name = open.remove();
          if (classes.containsKey(name)) {
            reached.computeIfAbsent(
                name, any -> Collections.newSetFromMap(new IdentityHashMap<>()));
          }
        }
        Map.copyOf(reached).forEach(this::addParts);
      }
    }

    private int size() {
      return reached.values().stream().mapToInt(parts -> 1 + parts.size()).sum();
    }

    private void addParts(String name, Set<ClassParts.Part> parts) {
      boolean all = name.equals(testClass) || listsMethods;
      if (hasParentOutside(name)) {
        addWithParents(name);
      }
      for (ClassParts.Part part : classes.get(name).parts()) {
        boolean runs =
            all
                || part.name().isEmpty()
                || part.annotated()
                || part.name().equals("main")
                || part.outside()
                    && (calledFromOutside.contains(name) || OF_OBJECT.contains(part.name()))
                || members.contains(part.name())
                || reflects && texts.contains(part.name());
        if (runs && parts.add(part)) {
          members.addAll(part.members());
          noteReflection(part.members());
          part.besides().stream().filter(classes::containsKey).forEach(open::add);
          part.texts().forEach(this::follow);
        }
      }
    }

    private void noteReflection(Set<String> used) {
      reflects |= used.stream().anyMatch(REFLECTS::contains);
      listsMethods |=
          used.stream().anyMatch(LISTS_METHODS::contains) && !used.contains(ASKS_ANNOTATION);
      if (used.stream().anyMatch(LOADS_CLASSES::contains)) {
        open.addAll(classes.keySet());
      }
    }

    /** A class may inherit the method that implements an interface from outside. */
    private void addWithParents(String name) {
      if (classes.containsKey(name) && calledFromOutside.add(name)) {
        classes.get(name).parents().forEach(this::addWithParents);
      }
    }

    private void follow(String text) {
      if (!texts.add(text)) {
        return;
      }
      open.addAll(namesIn.computeIfAbsent(text, ReachableCode.this::names));
      if (!loadsServices && LOADS_SERVICES.stream().anyMatch(text::contains)) {
        loadsServices = true;
        resources.values().forEach(r -> open.addAll(names(new String(r, UTF_8).replace('.', '/'))));
      }
    }
  }

  private boolean hasParentOutside(String name) {
    ClassParts type = classes.get(name);
    return !name.equals(OBJECT)
        && (type == null || type.parents().stream().anyMatch(this::hasParentOutside));
  }

  /** Returns the names of classes in a text, which may be a type such as a method's. */
  private List<String> names(String text) {
    List<String> found = new ArrayList<>();
    for (String place : packages) {
      for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
        int end = at + place.length();
        while (end < text.length() && isPartOfName(text.charAt(end))) {
          end++;
          if (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end))) {
            found.add(text.substring(at, end));
          }
        }
      }
    }
    return found;
  }

  private static boolean isPartOfName(char c) {
    return c == '/' || Character.isJavaIdentifierPart(c);
  }

  /** With its slash at the end; "" for none. */
  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static void add(MessageDigest digest, String name, byte[] bytes) {
    digest.update((name + "\n" + bytes.length + "\n").getBytes(UTF_8));
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
