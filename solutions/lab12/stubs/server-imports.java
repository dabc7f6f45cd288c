import java.util.Map;
import java.util.function.Supplier;
import jobsinpractice.testkit.ToDo;
