package jobsinpractice.figures.jdk.java.util.random;

import jobsinpractice.figures.Word;
import jobsinpractice.figures.WordGenerator;

/**
 * The JDK's generator of this name, with the same numbers for the same seed: a linear congruential
 * generator of 64 bits and an XOR-based one of 128, mixed (Steele and Vigna, "LXM", 2021).
 */
final class L64X128MixRandom implements WordGenerator {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long SILVER = 0x6a09e667f3bcc909L;

  private final Word increment;
  private final Word linear = new Word(1);
  private final Word first;
  private final Word second;
  private final Word other = new Word(0);
  private final Word result = new Word(0);

  L64X128MixRandom(long seed) {
    long start = seed ^ SILVER;
    increment = new Word(start);
    murmur(increment);
    increment.low |= 1;
    first = stafford(start);
    second = stafford(start + GOLDEN);
  }

  private static Word stafford(long bits) {
    Word word = new Word(bits);
    word.mix();
    return word;
  }

  private static void murmur(Word word) {
    word.xorShiftRight(33);
    word.multiply(0xff51afd7, 0xed558ccd);
    word.xorShiftRight(33);
    word.multiply(0xc4ceb9fe, 0x1a85ec53);
    word.xorShiftRight(33);
  }

  private static void lea(Word word) {
    word.xorShiftRight(32);
    word.multiply(0xdaba0b6e, 0xb09322e3);
    word.xorShiftRight(32);
    word.multiply(0xdaba0b6e, 0xb09322e3);
    word.xorShiftRight(32);
  }

  @Override
  public Word nextWord() {
    result.set(linear);
    result.add(first.high, first.low);
    lea(result);
    linear.multiply(0xd1342543, 0xde82ef95);
    linear.add(increment.high, increment.low);
    other.set(second);
    other.xor(first);
    second.set(other);
    other.xorShiftLeft(16);
    first.rotateLeft(24);
    first.xor(other);
    second.swap();
    second.rotateLeft(5);
    return result;
  }
}
