package jobsinpractice.testkit.interleaving;

import java.text.Format;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;

/** How an object of the JDK behaves when two threads use it. */
enum SharedObject {
  /** It keeps its own order: everything in java.util.concurrent. */
  CONCURRENT,
  /** Each call takes the object's own lock: Vector, Collections.synchronizedList, … */
  SYNCHRONIZED,
  /** It needs a lock of the caller. */
  PLAIN,
  /** It has no state that threads could share. */
  OTHER;

  private static final Pattern READS =
      Pattern.compile(
          "(get|size|isEmpty|contains|peek|first|last|element|stream|parallelStream|iterator"
              + "|listIterator|hasNext|hasPrevious|next|previous|forEach|entrySet|keySet|values|to"
              + "|equals|hashCode|indexOf|sub|head|tail|spliterator|floor|ceiling|higher|lower"
              + "|descending|navigable|clone|length|charAt|compareTo|before|after).*");

  private static final Pattern INTERMEDIATE =
      Pattern.compile(
          "filter|map.*|flatMap.*|distinct|sorted|peek|limit|skip|boxed|parallel|sequential"
              + "|unordered|onClose|takeWhile|dropWhile|as.*Stream");

  private static final Pattern VIEWS =
      Pattern.compile(
          "iterator|listIterator|descending.*|spliterator|stream|parallelStream|entrySet|keySet"
              + "|navigableKeySet|values|sub(List|Set|Map)|head(Set|Map)|tail(Set|Map)");

  private static final Pattern REPEATS =
      Pattern.compile("updateAndGet|getAndUpdate|accumulateAndGet|getAndAccumulate");

  /** A read lock and its write lock are two objects, and order the same data. */
  private static final Object READ_AND_WRITE_LOCKS = new Object();

  private static final Set<String> CHANGING_STATICS =
      Set.of("sort", "shuffle", "reverse", "swap", "fill", "rotate", "addAll", "copy");

  static SharedObject of(Object object) {
    if (object == null || object instanceof Enum) {
      return OTHER;
    }
    String type = jdkClass(object).getName();
    if (type.startsWith("java.util.ImmutableCollections$")) {
      return OTHER;
    }
    if (type.startsWith("java.util.concurrent.")) {
      return CONCURRENT;
    }
    if (type.startsWith("java.util.Collections$Synchronized")
        || object instanceof java.util.Vector
        || object instanceof java.util.Hashtable
        || object instanceof StringBuffer) {
      return SYNCHRONIZED;
    }
    return type.startsWith("java.") && hasState(object) ? PLAIN : OTHER;
  }

  private static boolean hasState(Object object) {
    return object instanceof Collection
        || object instanceof Map
        || isView(object)
        || object instanceof StringBuilder
        || object instanceof Format
        || object instanceof Calendar
        || object instanceof Date
        || object instanceof BitSet
        || object instanceof StringJoiner
        || object instanceof LongSummaryStatistics
        || object instanceof IntSummaryStatistics
        || object instanceof DoubleSummaryStatistics;
  }

  /** Returns whether it may read or write another object: an iterator, a stream, an entry. */
  static boolean isView(Object object) {
    return object instanceof Iterator
        || object instanceof BaseStream
        || object instanceof Map.Entry;
  }

  /**
   * Returns whether it stores what a callback has made: {@code AtomicReference.updateAndGet}. A
   * thread that reads the object later knows what the callback did. A callback of a concurrent map
   * is not ordered with the callbacks of other keys.
   */
  static boolean publishes(Object object) {
    return object != null && object.getClass().getName().startsWith("java.util.concurrent.atomic.");
  }

  /**
   * Returns whether other threads go on while this call runs its function: it holds no lock, and
   * calls the function again if another thread has stored something in between.
   */
  static boolean mayRepeatItsFunction(Object object, String method) {
    return publishes(object) && REPEATS.matcher(method).matches();
  }

  /** Returns whether a call changes the object. */
  static boolean writes(Object object, String method) {
    if (object instanceof BaseStream) {
      return false;
    }
    return object instanceof Format || !READS.matcher(method).matches();
  }

  /** Returns whether a static method changes the collection that it is passed. */
  static boolean changesArgument(String owner, String method) {
    return owner.equals("java/util/Collections") && CHANGING_STATICS.contains(method);
  }

  /** Returns whether a stream's method only prepares, and reads nothing. */
  static boolean onlyPrepares(Object object, String method) {
    return object instanceof BaseStream && INTERMEDIATE.matcher(method).matches();
  }

  /** Returns whether the call's result reads or writes the receiver later. */
  static boolean returnsView(Object object, String method) {
    return VIEWS.matcher(method).matches()
        || onlyPrepares(object, method)
        || object instanceof Iterator && method.equals("next");
  }

  /** Returns the object to which the order that a lock or a collection makes is attached. */
  static Object ordering(Object object) {
    String type = object.getClass().getName();
    boolean both = type.contains("ReadWriteLock$") || type.contains("StampedLock");
    return both ? READ_AND_WRITE_LOCKS : object;
  }

  /** Returns a name for it, such as ArrayDeque. */
  static String name(Object object) {
    String name = jdkClass(object).getSimpleName();
    return name.isEmpty() ? "collection" : name;
  }

  private static Class<?> jdkClass(Object object) {
    Class<?> type = object.getClass();
    while (!type.getName().startsWith("java.")) {
      type = type.getSuperclass();
    }
    return type;
  }
}
