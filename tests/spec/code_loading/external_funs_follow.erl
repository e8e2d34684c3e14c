%% fun M:F/A, apply and calls by variables go to the current code, whatever it is when they are called.
-module(external_funs_follow).
-export([main/0, id/1]).

main() ->
    load(one),
    Fun = fun made:v/0,
    Call = fun(M, F) -> M:F() end,
    show(Fun, Call),
    load(two),
    show(Fun, Call),
    _ = code:purge(made),
    true = code:delete(made),
    show(Fun, Call),
    _ = code:purge(made),
    load(three),
    show(Fun, Call),
    io:format("~p~n", [Fun =:= fun made:v/0]).

show(Fun, Call) ->
    io:format("~p~n", [[try F() catch error:undef -> undef end
                        || F <- [Fun, fun() -> Call(id(made), id(v)) end, fun() -> apply(id(made), id(v), []) end,
                                 fun() -> made:v() end]]]).

id(X) -> X.

load(V) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}]},
                                      {function, 2, v, 0, [{clause, 2, [], [], [{atom, 2, V}]}]}]),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [one,one,one,one]
% expect: [two,two,two,two]
% expect: [undef,undef,undef,undef]
% expect: [three,three,three,three]
% expect: true
