%% ets:fun2ms and dbg:fun2ms are translated into match specifications when the module is compiled.
-module(fun2ms).
-include_lib("stdlib/include/ms_transform.hrl").
-export([main/0]).
-record(emp, {name, age = 0, dept}).

main() ->
    p(ets:fun2ms(fun({A, B}) -> {B, A} end)),
    p(ets:fun2ms(fun({A, B}) when A > 1, is_atom(B) -> A end)),
    p(ets:fun2ms(fun({A, _, A} = All) when A =:= x orelse not is_list(A) -> All; (_) -> false end)),
    p(ets:fun2ms(fun(#emp{name = N, age = Age} = E) when Age >= 18; N == "x" -> {N, E} end)),
    p(ets:fun2ms(fun(#emp{} = E) -> E#emp.dept end)),
    p(ets:fun2ms(fun({K, V}) -> [K | {const, V, "str", 1.5, <<"b">>}] end)),
    p(ets:fun2ms(fun(X) -> X end)),
    p(ets:fun2ms(fun({A}) when (A + 1) * 2 < 10 andalso A rem 2 =/= 0 -> #emp{name = A} end)),
    Bound = {imported, 1},
    p(ets:fun2ms(fun({A, B}) when A =:= Bound -> {Bound, B} end)),
    p(ets:fun2ms(fun({A, B}) when element(1, A) == tl(B) -> object() end)),
    p(dbg:fun2ms(fun([A, B]) when A > B -> return_trace() end)),
    p(dbg:fun2ms(fun(_) -> message(caller()), exception_trace() end)),
    p(ets:fun2ms(fun({M}) when is_map_key(a, M) -> map_get(a, M) end)).

p(Ms) -> io:format("~p~n", [Ms]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{{'$1','$2'},[],[{{'$2','$1'}}]}]
% expect: [{{'$1','$2'},[{'>','$1',1},{is_atom,'$2'}],['$1']}]
% expect: [{{'$1','_','$1'},[{'orelse',{'=:=','$1',x},{'not',{is_list,'$1'}}}],['$_']},
% expect:  {'_',[],[false]}]
% expect: [{{emp,'$1','$2','_'},[{'>=','$2',18}],[{{'$1','$_'}}]},
% expect:  {{emp,'$1','$2','_'},[{'==','$1',"x"}],[{{'$1','$_'}}]}]
% expect: [{{emp,'_','_','_'},[],[{element,4,'$_'}]}]
% expect: [{{'$1','$2'},[],[['$1'|{{const,'$2',"str",1.5,<<"b">>}}]]}]
% expect: [{'$1',[],['$1']}]
% expect: [{{'$1'},
% expect:   [{'andalso',{'<',{'*',{'+','$1',1},2},10},{'=/=',{'rem','$1',2},0}}],
% expect:   [{{emp,'$1',0,undefined}}]}]
% expect: [{{'$1','$2'},
% expect:   [{'=:=','$1',{const,{imported,1}}}],
% expect:   [{{{const,{imported,1}},'$2'}}]}]
% expect: [{{'$1','$2'},[{'==',{element,1,'$1'},{tl,'$2'}}],['$_']}]
% expect: [{['$1','$2'],[{'>','$1','$2'}],[{return_trace}]}]
% expect: [{'_',[],[{message,{caller}},{exception_trace}]}]
% expect: [{{'$1'},[{is_map_key,a,'$1'}],[{map_get,a,'$1'}]}]
