// region: task-3
    if (erlangs <= 0) {
      return 0;
    }
    if (erlangs >= threads) {
      return 1;
    }
    java.math.MathContext digits = java.math.MathContext.DECIMAL128;
    java.math.BigDecimal load = new java.math.BigDecimal(erlangs);
    java.math.BigDecimal term = java.math.BigDecimal.ONE;
    java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
    for (int n = 0; n < threads; n++) {
      sum = sum.add(term, digits);
      term = term.multiply(load, digits).divide(java.math.BigDecimal.valueOf(n + 1), digits);
    }
    java.math.BigDecimal all = java.math.BigDecimal.valueOf(threads);
    java.math.BigDecimal top =
        term.multiply(all, digits).divide(all.subtract(load, digits), digits);
    return top.divide(sum.add(top, digits), digits).doubleValue();
