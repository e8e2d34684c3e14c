%% Every kind of expression in the abstract format means what its source text means.
-module(forms_expressions).
-export([main/0]).

main() ->
    Values =
        [{cons, 1, i(1), {cons, 1, i(2), {nil, 1}}},
         {tuple, 1, [i(1), {string, 1, "ab"}, {char, 1, $c}, {float, 1, 2.5}]},
         {map, 1, [{map_field_assoc, 1, a(k), i(1)}]},
         {map, 1, {map, 1, [{map_field_assoc, 1, a(k), i(1)}]}, [{map_field_exact, 1, a(k), i(2)}]},
         {bin, 1, [{bin_element, 1, i(5), i(16), [little, {unit, 1}]}, {bin_element, 1, {string, 1, "x"}, default, default}]},
         {lc, 1, {op, 1, '+', v('X'), i(1)}, [{generate, 1, v('X'), {cons, 1, i(1), {cons, 1, i(5), {nil, 1}}}},
                                             {op, 1, '>', v('X'), i(2)}]},
         {bc, 1, {bin, 1, [{bin_element, 1, v('B'), default, default}]},
          [{b_generate, 1, {bin, 1, [{bin_element, 1, v('B'), default, default}]},
            {bin, 1, [{bin_element, 1, {string, 1, "hi"}, default, default}]}}]},
         {'case', 1, i(3), [{clause, 1, [i(4)], [], [a(four)]},
                            {clause, 1, [v('N')], [[{op, 1, '<', v('N'), i(4)}]], [a(less)]}]},
         {'if', 1, [{clause, 1, [], [[{atom, 1, false}], [{atom, 1, true}]], [a(second)]}]},
         {'try', 1, [{call, 1, a(throw), [i(7)]}], [],
          [{clause, 1, [{tuple, 1, [a(throw), v('T'), v('_')]}], [], [{tuple, 1, [a(caught), v('T')]}]}], [a(after_it)]},
         {call, 1, {named_fun, 1, 'F', [{clause, 1, [i(0)], [], [a(done)]},
                                        {clause, 1, [v('I')], [], [{call, 1, v('F'), [{op, 1, '-', v('I'), i(1)}]}]}]}, [i(3)]},
         {call, 1, {'fun', 1, {function, a(lists), a(reverse), i(1)}}, [{string, 1, "abc"}]},
         {block, 1, [{match, 1, v('A'), i(1)}, {'catch', 1, {call, 1, {remote, 1, a(erlang), a(exit)}, [v('A')]}}]},
         {op, 1, '-', i(9)},
         {'maybe', 1, [{maybe_match, 1, i(1), i(2)}, a(no)], {'else', 1, [{clause, 1, [v('E')], [], [{tuple, 1, [a(else_), v('E')]}]}]}},
         {'receive', 1, [{clause, 1, [v('M')], [], [v('M')]}], i(0), [a(timeout)]}],
    [io:format("~p~n", [value(Expression)]) || Expression <- Values].

i(N) -> {integer, 1, N}.
a(A) -> {atom, 1, A}.
v(V) -> {var, 1, V}.

value(Expression) ->
    {ok, made, Code} = compile:forms([{attribute, 1, module, made}, {attribute, 1, export, [{v, 0}]},
                                      {function, 1, v, 0, [{clause, 1, [], [], [Expression]}]}], []),
    {module, made} = code:load_binary(made, "made", Code),
    made:v().

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2]
% expect: {1,"ab",99,2.5}
% expect: #{k => 1}
% expect: #{k => 2}
% expect: <<5,0,120>>
% expect: [6]
% expect: <<"hi">>
% expect: less
% expect: second
% expect: {caught,7}
% expect: done
% expect: "cba"
% expect: {'EXIT',1}
% expect: -9
% expect: {else_,2}
% expect: timeout
