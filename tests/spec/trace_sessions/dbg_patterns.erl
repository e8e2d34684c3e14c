%% dbg's match specifications are saved under numbers, and have names; what cannot be is refused.
-module(dbg_patterns).
-export([main/1, f/1]).

main(_) ->
    io:format("~p~n", [dbg:tp(?MODULE, f, [])]),
    {ok, _} = dbg:tracer(),
    Spec = [{['$1'], [{'>', '$1', 1}], [{return_trace}]}],
    [io:format("~p~n", [Answer]) || Answer <- [
        dbg:tp(?MODULE, f, Spec), dbg:tpl(?MODULE, f, 1, Spec), dbg:tpl({?MODULE, f, '_'}, 1), dbg:tp(?MODULE, f, [{'_', [], []}]),
        dbg:tpl(?MODULE, no_such, x), dbg:tpl(?MODULE, f, caller_trace), dbg:tpl(?MODULE, f, 99), dbg:tpl(?MODULE, f, no_such_name),
        dbg:tpl(?MODULE, f, [{a}]), dbg:ctpg(?MODULE, f), dbg:ctpl(?MODULE, f, 1), dbg:ctp({?MODULE, f, 1})]],
    dbg:ltp(),
    [io:format("~p~n", [Answer]) || Answer <- [
        dbg:p(self(), foo), dbg:p(self(), [c, foo]), dbg:p(no_such_name, c), dbg:p(1.0, c), dbg:p(self(), [c, p, sos, sol, sofs, sofl, timestamp, arity, return_to]),
        dbg:p(self(), clear), dbg:p(new, c), dbg:dtp(1)]],
    dbg:ltp(),
    dbg:dtp(),
    dbg:ltp(),
    try dbg:fun2ms(id(fun(_) -> ok end)) catch exit:{badarg, {dbg, fun2ms, _}} -> io:format("no fun2ms~n") end,
    dbg:stop(),
    f(1).

id(X) -> X.

f(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {ok,[]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,2}]}
% expect: {ok,[{matched,nonode@nohost,0},{saved,x}]}
% expect: {ok,[{matched,nonode@nohost,1},{saved,c}]}
% expect: {error,unknown_pattern}
% expect: {error,unknown_pattern}
% expect: {error,[{error,"Match program part is not a tuple of arity 3."}]}
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect: 1: [{['$1'],[{'>','$1',1}],[{return_trace}]}]
% expect: 2: [{'_',[],[]}]
% expect: c: [{'_',[],[{message,{caller_line}}]}]
% expect: caller_exception_trace: cx
% expect: caller_trace: c
% expect: cx: [{'_',[],[{exception_trace},{message,{caller_line}}]}]
% expect: exception_trace: x
% expect: x: [{'_',[],[{exception_trace}]}]
% expect: {error,{bad_flags,[foo]}}
% expect: {error,{bad_flags,[foo]}}
% expect: {ok,[{matched,nonode@nohost,0,{no_proc,no_such_name}}]}
% expect: {error,{badpid,1.0}}
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect: {ok,[{matched,nonode@nohost,1}]}
% expect: {ok,[{matched,nonode@nohost,0}]}
% expect: ok
% expect: 2: [{'_',[],[]}]
% expect: c: [{'_',[],[{message,{caller_line}}]}]
% expect: caller_exception_trace: cx
% expect: caller_trace: c
% expect: cx: [{'_',[],[{exception_trace},{message,{caller_line}}]}]
% expect: exception_trace: x
% expect: x: [{'_',[],[{exception_trace}]}]
% expect: c: [{'_',[],[{message,{caller_line}}]}]
% expect: caller_exception_trace: cx
% expect: caller_trace: c
% expect: cx: [{'_',[],[{exception_trace},{message,{caller_line}}]}]
% expect: exception_trace: x
% expect: x: [{'_',[],[{exception_trace}]}]
% expect: no fun2ms
