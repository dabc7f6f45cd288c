// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: a number that is exactly 5% off agrees
return close(run.meanDepth(), waiting(run)) && close(run.meanBusy(), running(run));
}

private static boolean close(double counted, double law) {
  return counted == law || Math.abs(counted - law) < TOLERANCE * law;
