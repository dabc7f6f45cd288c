// region: task-1
    java.math.BigInteger billion = java.math.BigInteger.valueOf(1_000_000_000);
    java.math.BigInteger nanos =
        java.math.BigInteger.valueOf(first.getSeconds())
            .multiply(billion)
            .add(java.math.BigInteger.valueOf(first.getNano()));
    java.math.BigInteger most =
        java.math.BigInteger.valueOf(cap.getSeconds())
            .multiply(billion)
            .add(java.math.BigInteger.valueOf(cap.getNano()));
    // 200 doublings of one nanosecond are longer than any Duration.
    java.math.BigInteger doubled = nanos.shiftLeft(Math.min(failures, 200));
    if (doubled.compareTo(most) >= 0) {
      return cap;
    }
    java.math.BigInteger[] parts = doubled.divideAndRemainder(billion);
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].intValueExact());
