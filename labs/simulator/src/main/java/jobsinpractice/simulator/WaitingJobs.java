package jobsinpractice.simulator;

import java.util.Arrays;

/**
 * The jobs that wait in one queue, first in, first out: sixteen bytes each, when it came and which
 * it is. Keeps the time integral of its depth, which is measured apart from the latencies so that
 * Little's law can check one against the other.
 */
final class WaitingJobs {
  private double[] arrived = new double[16];
  private long[] job = new long[16];
  private int head;
  private int size;
  private double area;
  private double at;

  void push(double now, long ticket) {
    integrate(now);
    if (size == job.length) grow();
    int tail = (head + size++) & (job.length - 1);
    arrived[tail] = now;
    job[tail] = ticket;
  }

  /** When the oldest job came; the queue must not be empty. */
  double oldest() {
    return arrived[head];
  }

  /** Takes the oldest job out. */
  long pop(double now) {
    integrate(now);
    long ticket = job[head];
    head = (head + 1) & (job.length - 1);
    size--;
    return ticket;
  }

  int size() {
    return size;
  }

  /** Seconds that the oldest job has waited, 0 when none waits. */
  double latency(double now) {
    return size == 0 ? 0 : now - arrived[head];
  }

  /** Job-seconds waited since {@link #forget}. */
  double area(double now) {
    integrate(now);
    return area;
  }

  void forget(double now) {
    integrate(now);
    area = 0;
  }

  private void integrate(double now) {
    area += size * (now - at);
    at = now;
  }

  private void grow() {
    int length = job.length;
    double[] times = Arrays.copyOf(arrived, 2 * length);
    long[] jobs = Arrays.copyOf(job, 2 * length);
    // unroll: what stood before the head comes after the old end
    System.arraycopy(arrived, 0, times, length, head);
    System.arraycopy(job, 0, jobs, length, head);
    arrived = times;
    job = jobs;
  }
}
