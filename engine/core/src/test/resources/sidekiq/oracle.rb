# Answers questions in Ruby: each line in is a piece of Ruby as a JSON string, each line out is its
# value or its error as JSON. Ends with its standard input.
$LOAD_PATH.unshift(__dir__)
require "json"
answers = $stdout.dup
$stdout.reopen($stderr)
ENV.delete("ENDS_WITH_STDIN") # it does anyway, and reads questions from it
require "jobs"
require "sidekiq/api"
require "sidekiq/scheduled"

answers.sync = true
$stdin.each_line do |line|
  answer = begin
    {"value" => eval(JSON.parse(line), TOPLEVEL_BINDING.dup)}
  rescue Exception => e
    {"error" => "#{e.class}: #{e.message}", "at" => e.backtrace.first}
  end
  answers.puts(JSON.generate(answer))
end
