package jobsinpractice.engine.admin;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks a long list a page at a time, so that a million jobs do not have to fit in memory. */
final class PagedReader {
  static final int SIZE = 100;

  @FunctionalInterface
  interface Source<T> {
    List<T> page(long from, int most);
  }

  private PagedReader() {}

  static <T> Iterator<T> iterate(Source<T> source) {
    return new Iterator<>() {
      private long from;
      private Iterator<T> page = List.<T>of().iterator();
      private boolean last;

      @Override
      public boolean hasNext() {
        if (!page.hasNext() && !last) {
          List<T> next = source.page(from, SIZE);
          from += next.size();
          last = next.size() < SIZE;
          page = next.iterator();
        }
        return page.hasNext();
      }

      @Override
      public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        return page.next();
      }
    };
  }
}
