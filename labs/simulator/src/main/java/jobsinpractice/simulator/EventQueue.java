package jobsinpractice.simulator;

import java.util.Arrays;

/**
 * What happens next: for each actor (a thread, a machine, an arrival stream) at most one due time.
 *
 * <p>A 4-ary heap on primitives that knows the position of each actor, so that a due time can be
 * moved in O(log n): processor sharing moves a machine's next completion at every start and end.
 * Equal times go by actor number, which makes the order of events a function of the seed alone.
 */
final class EventQueue {
  private static final int ABSENT = -1;
  private final double[] due;
  private final int[] heap;
  private final int[] place;
  private int size;

  EventQueue(int actors) {
    due = new double[actors];
    heap = new int[actors];
    place = new int[actors];
    Arrays.fill(place, ABSENT);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The actor that is due first. */
  int first() {
    return heap[0];
  }

  double due(int actor) {
    return due[actor];
  }

  /** Puts the actor's due time, or moves it; an infinite time takes the actor off the agenda. */
  void set(int actor, double time) {
    if (time == Double.POSITIVE_INFINITY) {
      remove(actor);
      return;
    }
    int at = place[actor];
    boolean later = at != ABSENT && time > due[actor];
    due[actor] = time;
    if (at == ABSENT) up(size++, actor);
    else if (later) down(at, actor);
    else up(at, actor);
  }

  void remove(int actor) {
    int at = place[actor];
    if (at == ABSENT) return;
    place[actor] = ABSENT;
    int last = heap[--size];
    if (last == actor) return;
    if (at > 0 && before(last, heap[(at - 1) >> 2])) up(at, last);
    else down(at, last);
  }

  private void up(int at, int actor) {
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (!before(actor, heap[parent])) break;
      put(at, heap[parent]);
      at = parent;
    }
    put(at, actor);
  }

  private void down(int at, int actor) {
    for (int child = 4 * at + 1; child < size; child = 4 * at + 1) {
      int least = child;
      int end = Math.min(child + 4, size);
      for (int other = child + 1; other < end; other++) {
        if (before(heap[other], heap[least])) least = other;
      }
      if (!before(heap[least], actor)) break;
      put(at, heap[least]);
      at = least;
    }
    put(at, actor);
  }

  private void put(int at, int actor) {
    heap[at] = actor;
    place[actor] = at;
  }

  private boolean before(int a, int b) {
    return due[a] < due[b] || (due[a] == due[b] && a < b);
  }
}
