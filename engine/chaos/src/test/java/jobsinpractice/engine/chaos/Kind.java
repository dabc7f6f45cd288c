package jobsinpractice.engine.chaos;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of trouble, and how often each one comes compared with the others. */
enum Kind {
  /** One connection breaks in the middle of a reply or a request, or many break at once. */
  CUTS(12),
  /** One side of a connection breaks first; the other side stays open for a while. */
  HALFOPEN(8),
  /** Every byte on a connection arrives late. */
  DELAYS(4),
  /** A connection delivers nothing for a while, and then everything. */
  HOLDS(4),
  /** SIGSTOP for Redis, for less and for more than the socket timeout. */
  FREEZE(1),
  /** SIGKILL for Redis, which starts again from its append-only file. */
  RESTART(1),
  /** A restart of Redis after which every heartbeat has expired. */
  OUTAGE(1),
  /** The clock of one worker jumps by years. */
  CLOCKS(3),
  /** Jobs of a megabyte between tiny ones, at a small heap. */
  BYTES(2),
  /** Keys of a wrong type and foreign members, which appear and disappear. */
  STRANGERS(6),
  /** Errors from every kind of user code, iterators of bulk pushes included. */
  ERRORS(10),
  /** SCRIPT FLUSH. */
  SCRIPTS(3),
  /** A deploy: TERM, and another worker takes over. */
  TERM(2),
  /** SIGKILL for a worker. */
  KILL(2),
  /** SIGSTOP for a worker, for less and for more than the life of its heartbeat. */
  PAUSE(2),
  /** TSTP by way of Redis, and TERM later. */
  QUIET(1),
  /** A job that calls System.exit or Runtime.halt. */
  EXIT(1),
  /** Payloads that make no sense. */
  HOSTILE(2);

  final int weight;

  Kind(int weight) {
    this.weight = weight;
  }

  /** Reads {@code cuts,errors}; empty text means every kind. */
  static Set<Kind> parse(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : text.split(",")) {
      if (!name.isBlank()) kinds.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
    }
    return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
  }
}
