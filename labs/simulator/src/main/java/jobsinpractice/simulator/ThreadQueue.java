package jobsinpractice.simulator;

/** Threads standing in line, first come, first served: the idle ones, or those before a pool. */
final class ThreadQueue {
  private int[] threads = new int[8];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return threads[head];
  }

  void join(int thread) {
    if (size == threads.length) grow();
    threads[(head + size++) & (threads.length - 1)] = thread;
  }

  int leave() {
    int thread = threads[head];
    head = (head + 1) & (threads.length - 1);
    size--;
    return thread;
  }

  private void grow() {
    int[] longer = java.util.Arrays.copyOf(threads, 2 * size);
    System.arraycopy(threads, 0, longer, size, head);
    threads = longer;
  }
}
