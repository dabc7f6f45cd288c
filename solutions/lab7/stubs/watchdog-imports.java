import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

