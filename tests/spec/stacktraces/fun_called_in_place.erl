%% The body of a fun called where it is written stands in the place of the call, if the arguments are data and nothing
%% chooses by the value. Otherwise the fun is in the trace.
-module(fun_called_in_place).
-export([main/1]).
-compile(nowarn_shadow_vars).

main(_) ->
    [show(F) || F <- [fun alone/1, fun data/1, fun call/1, fun shadowing/1, fun chosen/1, fun bound/1, fun logic/1, fun filter/1, fun tried/1,
                      fun unused/1, fun in_a_list/1, fun of_a_call/1]].

alone(X) -> [(fun() -> fail(X), 2 end)()].
data(X) -> {(fun(Y, _) -> fail(Y), 2 end)([X, {X}], ok)}.
call(X) -> {(fun(Y) -> fail(Y), 2 end)(id(X))}.
shadowing(X) -> {X, (fun(X) -> fail(X), 2 end)({X})}.
chosen(X) -> case (fun() -> fail(X), 2 end)() of 2 -> [X]; 3 -> 4 end.
bound(X) -> case (fun() -> fail(X), 2 end)() of Y -> [Y, X] end.
logic(X) -> (fun() -> fail(X), true end)() andalso [X].
filter(X) -> [Y || Y <- [X], (fun() -> fail(X), true end)()].
tried(X) -> try (fun() -> fail(X), id(2) end)() catch throw:_ -> id(2) end, [X].
unused(X) -> (fun(_) -> fail(X), id(2) end)(X), [X].
in_a_list(X) -> [(fun() -> fail(X), 2 end)(), (fun(_) -> fail(X), 3 end)([])].
of_a_call(X) -> [id((fun(Y) -> (fun() -> fail(Y), id(2) end)(), 3 end)(X))].

show(F) ->
    try F(2)
    catch error:R:S -> io:format("~w ~w~n", [R, [{N, A, proplists:get_value(line, L)} || {?MODULE, N, A, L} <- S, N =/= fail]])
    end.

fail(X) ->
    case get(nothing) of
        undefined -> error(X);
        _ -> X
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2 [{alone,1,11},{show,1,25},{'-main/1-lc$^0/1-0-',1,8}]
% expect: [2,{2}] [{data,1,12},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{'-call/1-fun-0-',1,13},{call,1,13},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: {2} [{shadowing,1,14},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{'-chosen/1-fun-0-',1,15},{chosen,1,15},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{bound,1,16},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{'-logic/1-fun-0-',1,17},{logic,1,17},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{'-filter/1-fun-0-',1,18},{'-filter/1-lc$^1/1-0-',2,18},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{tried,1,19},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{unused,1,20},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{in_a_list,1,21},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
% expect: 2 [{of_a_call,1,22},{show,1,25},{'-main/1-lc$^0/1-0-',1,8},{'-main/1-lc$^0/1-0-',1,8}]
