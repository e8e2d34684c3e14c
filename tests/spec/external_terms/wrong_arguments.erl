%% Each argument wrong in turn: badarg, with error_info for whoever explains it.
-module(wrong_arguments).
-export([main/0]).

main() ->
    [try1(binary_to_term, [A]) || A <- [a, 1, [131, 97, 1], <<131, 97, 1, 1:1>>, {}, <<131, 255>>]],
    [try1(binary_to_term, A) || A <- [[a, []], [<<131, 97, 1>>, safe], [<<131, 97, 1>>, [x]], [<<131, 97, 1>>, [safe | used]],
                                      [<<131, 97, 1>>, [{safe, true}]], [<<131>>, [x]], [<<131, 255>>, [safe]]]],
    Options = [x, [x], [compressed | x], {compressed, 1}, [{compressed, 10}], [{compressed, -1}], [{compressed, a}],
               [{minor_version, 3}], [{minor_version, -1}], [minor_version], [deterministic | x], [{deterministic, true}],
               [local, deterministic], [safe], [{compressed, 1 bsl 70}]],
    [try1(term_to_binary, [a, O]) || O <- Options],
    [try1(external_size, [a, O]) || O <- Options ++ [[deterministic]]].

try1(Function, Arguments) ->
    try apply(erlang, Function, Arguments) of
        Value -> io:format("~w ~w = ~w~n", [Function, Arguments, Value])
    catch
        Class:Reason:Stack ->
            [{M, F, A, Info} | _] = Stack,
            #{module := Module} = proplists:get_value(error_info, Info),
            io:format("~w ~w ~w ~w:~w/~w ~w~n", [Arguments, Class, Reason, M, F, length(A), Module])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [a] error badarg erlang:binary_to_term/1 erl_erts_errors
% expect: [1] error badarg erlang:binary_to_term/1 erl_erts_errors
% expect: [[131,97,1]] error badarg erlang:binary_to_term/1 erl_erts_errors
% expect: [<<131,97,1,1:1>>] error badarg erlang:binary_to_term/1 erl_erts_errors
% expect: [{}] error badarg erlang:binary_to_term/1 erl_erts_errors
% expect: [<<131,255>>] error badarg erlang:binary_to_term/1 erl_erts_errors
% expect: [a,[]] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [<<131,97,1>>,safe] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [<<131,97,1>>,[x]] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [<<131,97,1>>,[safe|used]] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [<<131,97,1>>,[{safe,true}]] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [<<131>>,[x]] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [<<131,255>>,[safe]] error badarg erlang:binary_to_term/2 erl_erts_errors
% expect: [a,x] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[x]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[compressed|x]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,{compressed,1}] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{compressed,10}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{compressed,-1}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{compressed,a}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{minor_version,3}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{minor_version,-1}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[minor_version]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[deterministic|x]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{deterministic,true}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[local,deterministic]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[safe]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,[{compressed,1180591620717411303424}]] error badarg erlang:term_to_binary/2 erl_erts_errors
% expect: [a,x] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[x]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[compressed|x]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,{compressed,1}] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{compressed,10}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{compressed,-1}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{compressed,a}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{minor_version,3}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{minor_version,-1}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[minor_version]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[deterministic|x]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{deterministic,true}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[local,deterministic]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[safe]] error badarg erlang:external_size/2 erl_erts_errors
% expect: [a,[{compressed,1180591620717411303424}]] error badarg erlang:external_size/2 erl_erts_errors
% expect: external_size [a,[deterministic]] = 4
