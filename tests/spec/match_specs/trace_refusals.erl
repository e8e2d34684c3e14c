%% Special forms of trace specifications are refused in guards and with wrong arguments.
-module(trace_refusals).
-export([main/0]).

main() ->
    [x([1], [{['$1'], [{F}], [a]}]) || F <- actions()],
    [x([1], [{['$1'], [], [E]}]) || E <- [{return_trace, 1}, {message}, {message, 1, 2}, {caller, 1}, {caller_line, 1}, {silent}, {trace, 1},
                                          {enable_trace}, {disable_trace, 1, 2, 3}, {set_seq_token, label}, {set_tcw}, {get_tcw, 1},
                                          {is_seq_trace, 1}, {get_seq_token, 1}, {exception_trace, 1}, {process_dump, 1},
                                          {current_stacktrace, 1, 2}]],
    x([1], [{['$1'], [{set_tcw, 1}], [a]}]),
    x([1, 2], [{['$1', '$2'], [{foo}], [{message, '$3'}]}]).

x(Args, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Args, Spec, erlang:match_spec_test(Args, Spec, trace)]).

actions() ->
    [silent, trace, enable_trace, disable_trace, process_dump, set_seq_token, get_seq_token, caller, caller_line,
     current_stacktrace, exception_trace, message, display, return_trace, set_tcw].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1] [{['$1'],[{silent}],[a]}]
% expect:   {error,[{error,"Special form 'silent' called in guard context."}]}
% expect: [1] [{['$1'],[{trace}],[a]}]
% expect:   {error,[{error,"Special form 'trace' called in guard context."}]}
% expect: [1] [{['$1'],[{enable_trace}],[a]}]
% expect:   {error,[{error,"Special form 'enable_trace' called in guard context."}]}
% expect: [1] [{['$1'],[{disable_trace}],[a]}]
% expect:   {error,[{error,"Special form 'disable_trace' called in guard context."}]}
% expect: [1] [{['$1'],[{process_dump}],[a]}]
% expect:   {error,[{error,"Special form 'process_dump' called in guard context."}]}
% expect: [1] [{['$1'],[{set_seq_token}],[a]}]
% expect:   {error,[{error,"Special form 'set_seq_trace' called in guard context."}]}
% expect: [1] [{['$1'],[{get_seq_token}],[a]}]
% expect:   {error,[{error,"Special form 'get_seq_token' called in guard context."}]}
% expect: [1] [{['$1'],[{caller}],[a]}]
% expect:   {error,[{error,"Special form 'caller' called in guard context."}]}
% expect: [1] [{['$1'],[{caller_line}],[a]}]
% expect:   {error,[{error,"Special form 'caller_line' called in guard context."}]}
% expect: [1] [{['$1'],[{current_stacktrace}],[a]}]
% expect:   {error,[{error,"Special form 'current_stacktrace' called in guard context."}]}
% expect: [1] [{['$1'],[{exception_trace}],[a]}]
% expect:   {error,[{error,"Special form 'exception_trace' called in guard context."}]}
% expect: [1] [{['$1'],[{message}],[a]}]
% expect:   {error,[{error,"Special form 'message' called in guard context."}]}
% expect: [1] [{['$1'],[{display}],[a]}]
% expect:   {error,[{error,"Special form 'display' called in guard context."}]}
% expect: [1] [{['$1'],[{return_trace}],[a]}]
% expect:   {error,[{error,"Special form 'return_trace' called in guard context."}]}
% expect: [1] [{['$1'],[{set_tcw}],[a]}]
% expect:   {error,[{error,"Function set_tcw/0 does_not_exist."}]}
% expect: [1] [{['$1'],[],[{return_trace,1}]}]
% expect:   {error,[{error,"Special form 'return_trace' called with arguments in {return_trace,1}."}]}
% expect: [1] [{['$1'],[],[{message}]}]
% expect:   {error,[{error,"Special form 'message' called with wrong number of arguments in {message}."}]}
% expect: [1] [{['$1'],[],[{message,1,2}]}]
% expect:   {error,[{error,"Special form 'message' called with wrong number of arguments in {message,1,2}."}]}
% expect: [1] [{['$1'],[],[{caller,1}]}]
% expect:   {error,[{error,"Special form 'caller' called with arguments in {caller,1}."}]}
% expect: [1] [{['$1'],[],[{caller_line,1}]}]
% expect:   {error,[{error,"Special form 'caller_line' called with arguments in {caller_line,1}."}]}
% expect: [1] [{['$1'],[],[{silent}]}]
% expect:   {error,[{error,"Special form 'silent' called with wrong number of arguments in {silent}."}]}
% expect: [1] [{['$1'],[],[{trace,1}]}]
% expect:   {error,[{error,"Special form 'trace' called with wrong number of arguments in {trace,1}."}]}
% expect: [1] [{['$1'],[],[{enable_trace}]}]
% expect:   {error,[{error,"Special form 'enable_trace' called with wrong number of arguments in {enable_trace}."}]}
% expect: [1] [{['$1'],[],[{disable_trace,1,2,3}]}]
% expect:   {error,[{error,"Special form 'disable_trace' called with wrong number of arguments in {disable_trace,1,2,3}."}]}
% expect: [1] [{['$1'],[],[{set_seq_token,label}]}]
% expect:   {error,[{error,"Special form 'set_seq_token' called with wrong number of arguments in {set_seq_token,label}."}]}
% expect: [1] [{['$1'],[],[{set_tcw}]}]
% expect:   {error,[{error,"Function set_tcw/0 does_not_exist."}]}
% expect: [1] [{['$1'],[],[{get_tcw,1}]}]
% expect:   {error,[{error,"Function get_tcw/1 does_not_exist."}]}
% expect: [1] [{['$1'],[],[{is_seq_trace,1}]}]
% expect:   {error,[{error,"Special form 'is_seq_trace' called with arguments in {is_seq_trace,1}."}]}
% expect: [1] [{['$1'],[],[{get_seq_token,1}]}]
% expect:   {error,[{error,"Special form 'get_seq_token' called with arguments in {get_seq_token,1}."}]}
% expect: [1] [{['$1'],[],[{exception_trace,1}]}]
% expect:   {error,[{error,"Special form 'exception_trace' called with arguments in {exception_trace,1}."}]}
% expect: [1] [{['$1'],[],[{process_dump,1}]}]
% expect:   {error,[{error,"Special form 'process_dump' called with arguments in {process_dump,1}."}]}
% expect: [1] [{['$1'],[],[{current_stacktrace,1,2}]}]
% expect:   {error,[{error,"Special form 'current_stacktrace' called with wrong number of arguments in {current_stacktrace,1,2}"}]}
% expect: [1] [{['$1'],[{set_tcw,1}],[a]}]
% expect:   {error,[{error,"Function set_tcw/1 cannot be called in this context."}]}
% expect: [1,2] [{['$1','$2'],[{foo}],[{message,'$3'}]}]
% expect:   {error,[{error,"Function foo/0 does_not_exist."},{error,"Variable $3 is unbound."}]}
