package jobsinpractice.lab7;

import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import javax.management.ObjectName;

/** Reports the memory that the test gives it, and counts what it is asked for. */
final class FakeJvm implements MemoryMXBean {
  static final long INIT = 64 << 20;
  static final long MAX = 512 << 20;

  long heapUsed = 150_000_008;
  long heapCommitted = 180_355_072;
  long otherUsed = 41_000_016;
  long otherCommitted = 45_088_768;
  int asked;
  int collections;

  FakeJvm() {}

  FakeJvm(long heapUsed, long heapCommitted, long otherUsed, long otherCommitted) {
    this.heapUsed = heapUsed;
    this.heapCommitted = heapCommitted;
    this.otherUsed = otherUsed;
    this.otherCommitted = otherCommitted;
  }

  @Override
  public MemoryUsage getHeapMemoryUsage() {
    asked++;
    return new MemoryUsage(INIT, heapUsed, heapCommitted, Math.max(MAX, heapCommitted));
  }

  @Override
  public MemoryUsage getNonHeapMemoryUsage() {
    asked++;
    return new MemoryUsage(7_667_712, otherUsed, otherCommitted, -1);
  }

  @Override
  public void gc() {
    collections++;
  }

  @Override
  public int getObjectPendingFinalizationCount() {
    return 0;
  }

  @Override
  public boolean isVerbose() {
    return false;
  }

  @Override
  public void setVerbose(boolean value) {}

  @Override
  public ObjectName getObjectName() {
    throw new UnsupportedOperationException();
  }
}
