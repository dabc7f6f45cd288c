// region: task-5-drain
// caught by: a fleet that never catches up
// says: as Math.abs does
    double depth = depth(burst, capacity);
    if (depth == 0) {
      return 0;
    }
    return depth / Math.abs(capacity - burst.calm());
