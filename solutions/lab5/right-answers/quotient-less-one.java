// region: task-2-agrees
return near(run.meanDepth(), waiting(run)) && near(run.meanBusy(), running(run));
}

private static boolean near(double counted, double law) {
  return law == 0 ? counted == 0 : Math.abs(counted / law - 1) <= TOLERANCE;
