package jobsinpractice.activity;

import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;

/** Makes a worker report itself once a second: this jar on its class path is enough. */
public final class ActivityExtension implements WorkerExtension {
  @Override
  public void extend(Worker.Builder worker) {
    worker.listener(new ActivityRecorder());
  }
}
