package jobsinpractice.dashboard;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jobsinpractice.engine.admin.JobRecord;

/**
 * A page's worth of a long list. A search looks at a bounded part of it, shows how far it got, and
 * can continue: a million jobs cost no more than a thousand.
 *
 * @param from where it began: 0 is the first job of the list
 * @param next where to go on
 * @param size of the whole list
 */
public record ListPage<E>(List<Found<E>> found, long from, long next, long size) {
  static final int PAGE = 25;

  private static final int CHUNK = 250;

  /** A search ends at whichever of the two comes first. */
  record PageBudget(int most, long nanos) {
    /** What a page takes by itself. */
    static final PageBudget SHORT = new PageBudget(20_000, 150_000_000);

    /** For a reader who asked to wait. */
    static final PageBudget LONG = new PageBudget(5_000_000, 9_000_000_000L);
  }

  /** A part of a list, in the order of the page. */
  @FunctionalInterface
  interface Source<E> {
    List<E> page(long from, int most);
  }

  /** An entry and where in the list it stands. */
  public record Found<E>(E entry, long index) {}

  static <E extends JobRecord> ListPage<E> at(Source<E> source, long from, long size) {
    List<Found<E>> found = new ArrayList<>();
    for (E entry : source.page(from, PAGE)) found.add(new Found<>(entry, from + found.size()));
    return new ListPage<>(found, from, from + found.size(), size);
  }

  static <E extends JobRecord> ListPage<E> search(
      Source<E> source, long from, long size, Predicate<E> which) {
    return search(source, from, size, which, PageBudget.SHORT);
  }

  static <E extends JobRecord> ListPage<E> search(
      Source<E> source, long from, long size, Predicate<E> which, PageBudget patience) {
    List<Found<E>> found = new ArrayList<>();
    long deadline = System.nanoTime() + patience.nanos;
    long next = from;
    do {
      List<E> chunk = source.page(next, CHUNK);
      for (E entry : chunk) {
        if (which.test(entry)) found.add(new Found<>(entry, next));
        next++;
        if (found.size() == PAGE) return new ListPage<>(found, from, next, size);
      }
      if (chunk.size() < CHUNK) break;
    } while (next - from < patience.most && System.nanoTime() < deadline);
    return new ListPage<>(found, from, next, size);
  }

  /** Where the page begins, from the address; 0 for nonsense. */
  static long from(Context request) {
    String from = request.queryParam("from");
    return from != null && from.matches("\\d{1,15}") ? Long.parseLong(from) : 0;
  }

  /** As people count. */
  public long first() {
    return from + 1;
  }

  public boolean more() {
    return next < size;
  }

  public long looked() {
    return next - from;
  }

  public long previous() {
    return Math.max(0, from - PAGE);
  }

  /** Where the last page begins. */
  public long last() {
    return size == 0 ? 0 : (size - 1) / PAGE * PAGE;
  }
}
