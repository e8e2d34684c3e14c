-module(purlin_logger).
-moduledoc """
Reports of crashed processes, as OTP's default logger handler prints them, to standard output.

The runtime sends to the process registered as `logger`, when a process ends by an error or an uncaught throw:

    {crash, Pid, Reason, Stacktrace}

    {heap_limit, Pid, MaxHeapSize, Words, Kill, MessageQueueLen, GcInfo, Stacktrace}    of max_heap_size

Reason is what the process exits with: the reason of an error, or `{nocatch, Thrown}`. purlin_boot starts the process
with a small loop of its own, so that this module is loaded only when there is something to report.
`{flush, From, Ref}` is answered by `{flushed, Ref}` when all reports before it are written.
""".

-export([handle/2, stamp/0]).

-doc "Handles one message sent to `logger`; prints to the io server Device.".
-spec handle(term(), atom()) -> ok.
handle({crash, Pid, Reason, Stacktrace}, Device) ->
    report(Device, "ERROR", "Error in process ~p with exit value:~n~tp~n", [Pid, {Reason, Stacktrace}]);
handle({report, Format, Args}, Device) ->
    report(Device, "ERROR", Format, Args);
handle({warning, Format, Args}, Device) ->
    report(Device, "WARNING", Format, Args);
handle({heap_limit, Pid, Max, Words, Kill, Messages, Info, Stacktrace}, Device) ->
    report(Device, "ERROR",
           "     Process:            ~tp~n     Context:            maximum heap size reached~n"
           "     Max Heap Size:      ~w~n     Total Heap Size:    ~w~n     Kill:               ~w~n"
           "     Error Logger:       true~n     Message Queue Len:  ~w~n     GC Info:            ~tp~n"
           "     Stacktrace:         ~tp~n",
           [Pid, Max, Words, Kill, Messages, Info, Stacktrace]);
handle({flush, From, Ref}, _Device) ->
    From ! {flushed, Ref},
    ok;
handle(_, _Device) ->
    ok.

report(Device, Level, Format, Args) ->
    try
        io:format(Device, "=~s REPORT==== ~s ===~n~ts~n", [Level, stamp(), io_lib:format(Format, Args)])
    catch
        error:_ -> ok
    end.

-doc "The time of a report: `21-Nov-2026::09:34:27.424103`.".
-spec stamp() -> io_lib:chars().
stamp() ->
    Micros = os:system_time(microsecond) rem 1000000,
    {{Year, Month, Day}, {Hour, Minute, Second}} = erlang:localtime(),
    io_lib:format("~w-~s-~4..0w::~2..0w:~2..0w:~2..0w.~6..0w",
                  [Day, month(Month), Year, Hour, Minute, Second, Micros]).

month(N) ->
    element(N, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}).
