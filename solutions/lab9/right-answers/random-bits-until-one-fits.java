// region: task-2
  private final java.security.SecureRandom bits = new java.security.SecureRandom();

  /** Draws numbers of as many bits as the delay has, until one is not too large. */
  Duration of(Duration delay) {
    java.math.BigInteger most = java.math.BigInteger.valueOf(delay.toMillis());
    while (true) {
      java.math.BigInteger drawn = new java.math.BigInteger(most.bitLength(), bits);
      if (drawn.compareTo(most) <= 0) {
        return Duration.ofMillis(drawn.longValueExact());
      }
    }
  }
