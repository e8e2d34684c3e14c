%% External funs name their function; local ones come back as themselves, with what they hold, and can be called.
-module(funs).
-export([main/0, add/2]).

main() ->
    io:format("~w~n", [term_to_binary(fun lists:map/2)]),
    io:format("~w~n", [(binary_to_term(term_to_binary(fun ?MODULE:add/2)))(1, 2)]),
    Held = {binary:copy(<<"x">>, 100), [1, 2]},
    Fun = fun(X) -> {X, Held} end,
    Back = binary_to_term(term_to_binary([Fun])),
    io:format("~w ~w~n", [Back =:= [Fun], (hd(Back))(7) =:= {7, Held}]),
    Local = fun add/2,
    io:format("~w~n", [(binary_to_term(term_to_binary(Local)))(3, 4)]),
    <<131, 112, Size:32, 2, _:128, _:32, 0:32, 119, 4, "funs", _/binary>> = Bytes = term_to_binary(Local),
    io:format("~w~n", [Size =:= byte_size(Bytes) - 2]),
    Unknown = binary_to_term(<<131, 112, 62:32, 1, 0:128, 0:32, 0:32, 119, 2, "zt", 97, 0, 97, 5, 88, 119, 13, "nonode@nohost", 0:96>>),
    io:format("~w~n", [[erlang:fun_info(Unknown, I) || I <- [module, arity, env, new_index, uniq]]]),
    io:format("~w~n", [try Unknown(1) catch error:Reason -> Reason end]).

add(A, B) -> A + B.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<131,113,119,5,108,105,115,116,115,119,3,109,97,112,97,2>>
% expect: 3
% expect: true true
% expect: 7
% expect: true
% expect: [{module,zt},{arity,1},{env,[]},{new_index,0},{uniq,5}]
% expect: undef
