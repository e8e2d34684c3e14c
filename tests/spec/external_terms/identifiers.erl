%% Pids and references of this node come back as themselves, aliases still alive; their form names the node.
-module(identifiers).
-export([main/0]).

main() ->
    <<131, 88, 119, 13, "nonode@nohost", _:32, _:32, 0:32>> = term_to_binary(self()),
    <<131, 88, 100, 13:16, "nonode@nohost", _:32, _:32, 0:32>> = term_to_binary(self(), [{minor_version, 1}]),
    <<131, 90, 3:16, 119, 13, "nonode@nohost", 0:32, _:96>> = term_to_binary(make_ref()),
    Child = spawn(fun() -> receive {From, X} -> From ! {self(), X} end end),
    Sent = binary_to_term(term_to_binary(Child)),
    Sent ! {binary_to_term(term_to_binary(self())), hello},
    receive {Child, Word} -> io:format("~w~n", [Word]) end,
    Ref = make_ref(),
    io:format("~w~n", [[binary_to_term(term_to_binary(R)) =:= R || R <- [Ref, self(), Child, group_leader()]]]),
    Alias = alias(),
    Back = binary_to_term(term_to_binary({Alias})),
    element(1, Back) ! through_alias,
    receive Got -> io:format("~w ~w~n", [Got, Back =:= {Alias}]) after 1000 -> io:format("lost~n") end,
    io:format("~w~n", [pid_to_list(binary_to_term(<<131, 103, 119, 13, "nonode@nohost", 77:32, 0:32, 0>>))]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: hello
% expect: [true,true,true,true]
% expect: through_alias true
% expect: [60,48,46,55,55,46,48,62]
