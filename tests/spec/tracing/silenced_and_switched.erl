%% A pattern on messages sent may silence its process, and switch what is traced; one on messages received may do neither.
-module(silenced_and_switched).
-export([main/1]).

main(_) ->
    Me = self(),
    io:format("~p~n", [erlang:trace_pattern(send, [{['_', quiet], [], [{silent, true}]}, {['_', loud], [], [{silent, false}]},
        {['_', also], [], [{enable_trace, 'receive'}]}, {['_', off], [], [{disable_trace, send}]}, {['_', swap], [], [{trace, ['receive'], [procs]}]},
        {['_', tcw], [], [{set_tcw, 7}, {message, {get_tcw}}]}, {'_', [], []}], [])]),
    P = spawn(fun() -> receive go -> [Me ! M || M <- [a, quiet, b, loud, c, also, d, tcw, swap, e, off, f]] end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, [send]),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> ok end,
    told(P),
    io:format("~p~n", [erlang:system_info(trace_control_word)]),
    erlang:system_flag(trace_control_word, 0),
    erlang:trace_pattern(send, true, []),
    [io:format("~0p: ~p ~p~n", [Form, allowed(send, Form), allowed('receive', Form)]) || Form <- [
        {message, x}, {return_trace}, {exception_trace}, {caller}, {caller_line}, {current_stacktrace}, {process_dump}, {is_seq_trace},
        {set_seq_token, label, 1}, {get_seq_token}, {enable_trace, call}, {disable_trace, call}, {trace, [], [call]}, {silent, true}, {display, x},
        {set_tcw, 1}, {get_tcw}]].

allowed(Event, Form) ->
    Answer = try erlang:trace_pattern(Event, [{'_', [], [Form]}], [])
             catch error:badarg -> refused
             end,
    1 = erlang:trace_pattern(Event, true, []),
    Answer.

told(P) ->
    receive T when element(2, T) =:= P -> io:format("~0p~n", [[E || E <- tl(tuple_to_list(T)), not is_pid(E)]]), told(P) after 0 -> ok end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 1
% expect: [send,a]
% expect: [send,loud]
% expect: [send,c]
% expect: [send,also]
% expect: [send,d]
% expect: [send,tcw,7]
% expect: [send,swap]
% expect: [send,e]
% expect: [send,off]
% expect: [exit,normal]
% expect: 7
% expect: {message,x}: 1 1
% expect: {return_trace}: 1 1
% expect: {exception_trace}: 1 1
% expect: {caller}: refused refused
% expect: {caller_line}: refused refused
% expect: {current_stacktrace}: refused refused
% expect: {process_dump}: 1 refused
% expect: {is_seq_trace}: 1 refused
% expect: {set_seq_token,label,1}: 1 refused
% expect: {get_seq_token}: 1 refused
% expect: {enable_trace,call}: 1 refused
% expect: {disable_trace,call}: 1 refused
% expect: {trace,[],[call]}: 1 refused
% expect: {silent,true}: 1 refused
% expect: {display,x}: 1 1
% expect: {set_tcw,1}: 1 1
% expect: {get_tcw}: 1 1
