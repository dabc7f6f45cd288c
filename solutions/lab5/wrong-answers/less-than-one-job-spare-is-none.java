// region: task-5-drain
// caught by: 300 s until no job waits
// says: Any spare capacity drains the queue
    double depth = depth(burst, capacity);
    if (depth == 0) {
      return 0;
    }
    double spare = capacity - burst.calm();
    if (spare < 1) {
      return Double.POSITIVE_INFINITY; // not one job a second left for the backlog
    }
    return depth / spare;
