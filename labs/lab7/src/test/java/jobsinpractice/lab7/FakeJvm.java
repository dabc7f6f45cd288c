package jobsinpractice.lab7;

import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import javax.management.ObjectName;

/** A JVM that says about its memory what the test wants, and counts the collections it is told. */
final class FakeJvm implements MemoryMXBean {
  int collections;

  @Override
  public MemoryUsage getHeapMemoryUsage() {
    return new MemoryUsage(64 << 20, 150_000_008, 180_355_072, 512 << 20);
  }

  @Override
  public MemoryUsage getNonHeapMemoryUsage() {
    return new MemoryUsage(7_667_712, 41_000_016, 45_088_768, -1);
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
