package jobsinpractice.testkit.interleaving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the two threads of one {@link Execution} have done, and the first race between them. */
final class History {
  private final List<Interleaving.Step> steps = new ArrayList<>();
  private final RaceDetector races = new RaceDetector();
  private final Map<Object, Map<String, Object>> parts = new IdentityHashMap<>();
  private final Map<Object, Object> views = new IdentityHashMap<>();
  private final Map<Object, String> locks = new IdentityHashMap<>();
  private volatile boolean closed;
  private int raceAt;
  private String race;
  private boolean raceOnField;

  /** Ends the history: later steps are not recorded. */
  void close() {
    closed = true;
  }

  /** Records the step that this thread takes now. */
  void step(int me, String text) {
    if (closed) {
      return; // the order was given up, and its threads leave their locks on the way out
    }
    steps.add(new Interleaving.Step(me, text));
  }

  /** Adds the value that was read or written to the last step. */
  void value(String text) {
    int last = steps.size() - 1;
    if (last >= 0) {
      Interleaving.Step step = steps.get(last);
      steps.set(last, new Interleaving.Step(step.thread(), step.text() + ": " + text));
    }
  }

  /** Records that this thread reads or writes a field or a collection; see {@link RaceDetector}. */
  void access(int me, Object owner, String part, boolean write, String name) {
    if (raceAt == 0 && races.access(me, owner, part, write)) {
      race = name;
      raceOnField = !part.isEmpty();
      raceAt = steps.size();
    }
  }

  void acquire(int me, Object object) {
    races.acquire(me, object);
  }

  void release(int me, Object object) {
    races.release(me, object);
  }

  /** Returns an object for a volatile field, to which the order that it makes is attached. */
  Object part(Object owner, String name) {
    return parts
        .computeIfAbsent(owner, none -> new HashMap<>())
        .computeIfAbsent(name, none -> new Object());
  }

  /** Returns a lock's name: "lock A" for the first that a thread takes, then "lock B". */
  String lock(Object lock) {
    return locks.computeIfAbsent(
        SharedObject.ordering(lock), none -> "lock " + (char) ('A' + locks.size() % 26));
  }

  /** The object that this iterator, stream, or view reads; any other object is its own base. */
  Object base(Object object) {
    return views.getOrDefault(object, object);
  }

  void view(Object view, Object of) {
    views.put(view, base(of));
  }

  List<Interleaving.Step> steps() {
    return List.copyOf(steps);
  }

  /** Returns the race, with the steps up to it, or null. */
  Interleaving race(int switches) {
    if (race == null) {
      return null;
    }
    List<Interleaving.Step> until = List.copyOf(steps.subList(0, raceAt));
    Interleaving.End end =
        raceOnField ? Interleaving.End.FIELD_RACE : Interleaving.End.COLLECTION_RACE;
    return new Interleaving(end, race, null, until, switches);
  }
}
