%% What only traces can do is refused in specifications for tables.
-module(refused_in_tables).
-export([main/0]).

main() ->
    [t({1}, [{{'$1'}, [], [{F}]}]) || F <- actions()],
    [t({1}, [{{'$1'}, [{F}], [a]}]) || F <- actions()],
    t({1}, [{{'$1'}, [], [{message, '$1'}]}]),
    t({1}, [{{'$1'}, [], [{set_tcw, 1}]}]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

actions() ->
    [silent, trace, enable_trace, disable_trace, process_dump, set_seq_token, get_seq_token, caller, caller_line,
     current_stacktrace, exception_trace, is_seq_trace, message, display, return_trace, get_tcw].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1} [{{'$1'},[],[{silent}]}]
% expect:   {error,[{error,"Special form 'silent' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{trace}]}]
% expect:   {error,[{error,"Special form 'trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{enable_trace}]}]
% expect:   {error,[{error,"Special form 'enable_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{disable_trace}]}]
% expect:   {error,[{error,"Special form 'disable_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{process_dump}]}]
% expect:   {error,[{error,"Special form 'process_dump' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{set_seq_token}]}]
% expect:   {error,[{error,"Special form 'set_seq_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{get_seq_token}]}]
% expect:   {error,[{error,"Special form 'get_seq_token' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{caller}]}]
% expect:   {error,[{error,"Special form 'caller' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{caller_line}]}]
% expect:   {error,[{error,"Special form 'caller_line' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{current_stacktrace}]}]
% expect:   {error,[{error,"Special form 'current_stacktrace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{exception_trace}]}]
% expect:   {error,[{error,"Special form 'exception_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{is_seq_trace}]}]
% expect:   {error,[{error,"Special form 'is_seq_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{message}]}]
% expect:   {error,[{error,"Special form 'message' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{display}]}]
% expect:   {error,[{error,"Special form 'display' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{return_trace}]}]
% expect:   {error,[{error,"Special form 'return_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{get_tcw}]}]
% expect:   {error,[{error,"Function get_tcw/0 cannot be called in this context."}]}
% expect: {1} [{{'$1'},[{silent}],[a]}]
% expect:   {error,[{error,"Special form 'silent' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{trace}],[a]}]
% expect:   {error,[{error,"Special form 'trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{enable_trace}],[a]}]
% expect:   {error,[{error,"Special form 'enable_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{disable_trace}],[a]}]
% expect:   {error,[{error,"Special form 'disable_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{process_dump}],[a]}]
% expect:   {error,[{error,"Special form 'process_dump' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{set_seq_token}],[a]}]
% expect:   {error,[{error,"Special form 'set_seq_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{get_seq_token}],[a]}]
% expect:   {error,[{error,"Special form 'get_seq_token' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{caller}],[a]}]
% expect:   {error,[{error,"Special form 'caller' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{caller_line}],[a]}]
% expect:   {error,[{error,"Special form 'caller_line' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{current_stacktrace}],[a]}]
% expect:   {error,[{error,"Special form 'current_stacktrace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{exception_trace}],[a]}]
% expect:   {error,[{error,"Special form 'exception_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{is_seq_trace}],[a]}]
% expect:   {error,[{error,"Special form 'is_seq_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{message}],[a]}]
% expect:   {error,[{error,"Special form 'message' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{display}],[a]}]
% expect:   {error,[{error,"Special form 'display' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{return_trace}],[a]}]
% expect:   {error,[{error,"Special form 'return_trace' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[{get_tcw}],[a]}]
% expect:   {error,[{error,"Function get_tcw/0 cannot be called in this context."}]}
% expect: {1} [{{'$1'},[],[{message,'$1'}]}]
% expect:   {error,[{error,"Special form 'message' used in wrong dialect."}]}
% expect: {1} [{{'$1'},[],[{set_tcw,1}]}]
% expect:   {error,[{error,"Function set_tcw/1 cannot be called in this context."}]}
