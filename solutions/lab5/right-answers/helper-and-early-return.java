// region: task-2-agrees
if (!near(run.meanDepth(), waiting(run))) {
  return false;
}
return near(run.meanBusy(), running(run));
}

private static boolean near(double counted, double law) {
double most = law * (1 + TOLERANCE);
double least = law * (1 - TOLERANCE);
return counted >= least && counted <= most;
