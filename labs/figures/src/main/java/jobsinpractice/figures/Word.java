package jobsinpractice.figures;

/**
 * 64 bits that change, as two numbers of 32. JavaScript's own numbers of 64 bits are objects, and a
 * random number would make a dozen of them.
 */
public final class Word {
  public int high;
  public int low;

  public Word(long value) {
    set(value);
  }

  public void set(long value) {
    high = (int) (value >>> 32);
    low = (int) value;
  }

  public void set(Word other) {
    high = other.high;
    low = other.low;
  }

  public long value() {
    return (long) high << 32 | low & 0xffffffffL;
  }

  /** Returns the upper 53 bits as a number. */
  public double upper53() {
    double upper = high >= 0 ? high : high + 0x1p32;
    return upper * 0x1p21 + (low >>> 11);
  }

  public void add(int otherHigh, int otherLow) {
    int sum = low + otherLow;
    boolean carry = sum + Integer.MIN_VALUE < otherLow + Integer.MIN_VALUE;
    high += otherHigh + (carry ? 1 : 0);
    low = sum;
  }

  public void multiply(int otherHigh, int otherLow) {
    int upper = upperHalf(low, otherLow) + high * otherLow + low * otherHigh;
    low *= otherLow;
    high = upper;
  }

  /** Returns the upper 32 bits of the product of two numbers without a sign. */
  private static int upperHalf(int a, int b) {
    int a0 = a & 0xffff;
    int a1 = a >>> 16;
    int b0 = b & 0xffff;
    int b1 = b >>> 16;
    int middle = a1 * b0 + (a0 * b0 >>> 16);
    int other = a0 * b1 + (middle & 0xffff);
    return a1 * b1 + (middle >>> 16) + (other >>> 16);
  }

  public void xor(Word other) {
    high ^= other.high;
    low ^= other.low;
  }

  /**
   * x ^= x >>> bits.
   *
   * @param bits 1 to 63
   */
  public void xorShiftRight(int bits) {
    if (bits < 32) {
      low ^= low >>> bits | high << 32 - bits;
      high ^= high >>> bits;
    } else {
      low ^= high >>> bits - 32;
    }
  }

  /**
   * x ^= x << bits.
   *
   * @param bits 1 to 31
   */
  public void xorShiftLeft(int bits) {
    high ^= high << bits | low >>> 32 - bits;
    low ^= low << bits;
  }

  /**
   * @param bits 1 to 31
   */
  public void rotateLeft(int bits) {
    int upper = high << bits | low >>> 32 - bits;
    low = low << bits | high >>> 32 - bits;
    high = upper;
  }

  /** Rotates by 32 bits. */
  public void swap() {
    int upper = low;
    low = high;
    high = upper;
  }

  /** Mixes the bits as SplittableRandom does (Stafford's variant 13). */
  public void mix() {
    xorShiftRight(30);
    multiply(0xbf58476d, 0x1ce4e5b9);
    xorShiftRight(27);
    multiply(0x94d049bb, 0x133111eb);
    xorShiftRight(31);
  }
}
